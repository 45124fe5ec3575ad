"""Will hold what runs across articles: copies, roots, clusters, disagreements. Nothing is there yet."""
