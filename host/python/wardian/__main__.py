"""`python -m wardian` is the `wardian` command."""

import sys

from ._cli import main

sys.exit(main())
