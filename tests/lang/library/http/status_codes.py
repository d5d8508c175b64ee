from http import HTTPMethod, HTTPStatus

for status in HTTPStatus:
    kinds = [kind for kind in "informational success redirection client_error server_error".split() if getattr(status, f"is_{kind}")]
    print(int(status), status.name, status.phrase, "|", kinds)
print(HTTPStatus.NOT_FOUND, repr(HTTPStatus(404)), HTTPStatus.OK == 200, HTTPStatus["GONE"].value, HTTPStatus.GONE.description)
print(repr(HTTPMethod.GET), HTTPMethod.GET == "GET", HTTPMethod.PUT.description, [str(method) for method in HTTPMethod])
try:
    HTTPStatus(299)
except ValueError as error:
    print(error)
