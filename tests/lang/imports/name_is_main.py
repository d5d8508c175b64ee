if __name__ == "__main__":
    print("main")
def f(): return __name__
print(f(), f.__module__)
