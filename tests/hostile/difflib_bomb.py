# outcome: fuel | MemoryError
import difflib
difflib.SequenceMatcher(None, "ab" * 20_000, "ba" * 20_000, autojunk=False).ratio()
