class C:
    @property
    def bad(self):
        return self._missing
print(C().bad)
