"""Reading -> one offline page: the article with its claims marked in it, and in the margin who answers for each.

A page asks nothing of a network, runs nothing, and shows what an article holds as characters, never as markup.
"""

from selon.publish.page.index import Index
from selon.publish.page.sheet import page

__all__ = ["Index", "page"]
