"""The field limit, dialects that cannot be changed, and fields that cannot be written."""

import csv
import io

print(csv.field_size_limit(), csv.field_size_limit(500), csv.field_size_limit(131072))
for call in (
    lambda: csv.field_size_limit(None),
    lambda: delattr(csv.get_dialect("excel"), "delimiter"),
    lambda: setattr(csv.get_dialect("excel"), "quoting", 1),
):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE, csv.QUOTE_NOTNULL, csv.QUOTE_STRINGS):
    for row in ([None, None], [None], ["", ""], ["a", ""]):
        out = io.StringIO()
        try:
            csv.writer(out, delimiter=" ", skipinitialspace=True, quoting=quoting).writerow(row)
            print(quoting, row, repr(out.getvalue()))
        except csv.Error as error:
            print(quoting, row, error)
