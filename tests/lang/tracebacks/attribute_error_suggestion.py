class Config:
    timeout = 5
print(Config().timeuot)
