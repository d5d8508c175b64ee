"""A run tells what became of each test, with what failed and where, and counts it at the end."""
import io
import re
import unittest


class Basket:
    def __init__(self):
        self.items = {}

    def add(self, name, count=1):
        if count < 1:
            raise ValueError(f"cannot add {count} of {name}")
        self.items[name] = self.items.get(name, 0) + count


class TestBasket(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()

    def test_adding_twice_sums(self):
        """Counts of the same thing add up."""
        self.basket.add("egg", 2)
        self.basket.add("egg")
        self.assertEqual(self.basket.items, {"egg": 3})

    def test_negative_counts(self):
        with self.assertRaisesRegex(ValueError, "-1 of egg") as caught:
            self.basket.add("egg", -1)
        self.assertEqual(caught.exception.args, ("cannot add -1 of egg",))

    def test_wrong_expectation(self):
        """This one fails."""
        self.basket.add("egg")
        self.assertEqual(self.basket.items, {"egg": 2, "ham": 1})

    def test_that_raises(self):
        self.basket.add(None, None)

    @unittest.skip("no ham today")
    def test_ham(self):
        self.fail("never run")

    @unittest.expectedFailure
    def test_known_fault(self):
        self.assertIn("ham", self.basket.items)

    @unittest.expectedFailure
    def test_fault_that_is_gone(self):
        self.assertNotIn("ham", self.basket.items)

    def test_many_numbers(self):
        for number in range(5):
            with self.subTest("parity", number=number):
                self.assertEqual(number % 2, 0, "odd")


def run(verbosity):
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestBasket)
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in TIME", stream.getvalue())
    text = re.sub(r"^    .*\n", "", text, flags=re.M)
    print(re.sub(r'File "[^"]*"', "File X", text))
    print(result.wasSuccessful(), result.testsRun, len(result.failures), len(result.errors))


run(0)
run(1)
run(2)
