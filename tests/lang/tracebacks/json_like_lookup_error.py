data = {"users": [{"name": "ann"}, {"nick": "bob"}]}
for user in data["users"]:
    print(user["name"].title())
