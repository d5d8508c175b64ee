# outcome: raised:ValueError | output_bytes
raise ValueError("z" * (2 * 2**20))
