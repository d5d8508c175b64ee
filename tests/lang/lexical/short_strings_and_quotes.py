print('a', "b", 'it\'s', "say \"x\"", 'tab\there', '', "", '"', "'", '\\', "a" 'b' "c")
