import difflib
from difflib import SequenceMatcher

pairs = [
    ("abxcd", "abcd"), ("qabxcd", "abycdf"), ("", ""), ("a", ""), ("", "b"), ("private Thread currentThread;", "private volatile Thread currentThread;"),
    ("abcabc", "abcabcabc"), (" abcd", "abcd abcd"), ([1, 2, 3, "x"], [2, 3, 4, "x"]), ("tide", "diet"), ("diet", "tide"), ("aaaa", "aa"),
]
for a, b in pairs:
    s = SequenceMatcher(None, a, b)
    print(s.get_matching_blocks(), s.get_opcodes(), round(s.ratio(), 6), round(s.quick_ratio(), 6), round(s.real_quick_ratio(), 6))
    print(list(s.get_grouped_opcodes(1)), s.find_longest_match())
s = SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd")
print(s.find_longest_match(0, 5, 0, 9), s.bjunk, sorted(s.b2j), s.bpopular, s.find_longest_match(1, 3, 2, 9))
long = "abc" * 100 + "zz"
s = SequenceMatcher(None, long, "x" + long)
print(s.ratio(), sorted(s.bpopular), SequenceMatcher(None, long, "x" + long, autojunk=False).ratio())
s.set_seq1("zz")
print(s.ratio(), s.get_matching_blocks())
s.set_seqs("ab", "ba")
print(s.get_opcodes(), s.a, s.b, SequenceMatcher[str])
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("wheel", ["while", "heel", "well", "eel"], n=2, cutoff=0.5))
for options in ({"n": 0}, {"cutoff": 1.5}):
    try:
        difflib.get_close_matches("a", ["b"], **options)
    except ValueError as error:
        print(error)
print(difflib.Match(1, 2, 3), difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"), difflib.IS_CHARACTER_JUNK("x"))
numbers = list(range(60))
changed = numbers[:10] + [100] + numbers[10:30] + numbers[33:50] + [7, 7]
for group in SequenceMatcher(None, numbers, changed).get_grouped_opcodes():
    print(group)
