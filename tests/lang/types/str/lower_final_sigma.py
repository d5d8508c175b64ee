print("ΑΣ".lower(), "ΑΣΒ".lower(), "Σ".lower(), "ΑΣ.".lower(), "ΑΣ'Β".lower(), "Σ Σ".lower(), "ΑΣ\u0301".lower())
