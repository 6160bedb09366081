"""The categories that Apple Podcasts knows, which other directories share."""

from collections.abc import Mapping

from narrator.errors import UsageError

CATEGORIES: Mapping[str, tuple[str, ...]] = {
    "Arts": ("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"),
    "Business": ("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"),
    "Comedy": ("Comedy Interviews", "Improv", "Stand-Up"),
    "Education": ("Courses", "How To", "Language Learning", "Self-Improvement"),
    "Fiction": ("Comedy Fiction", "Drama", "Science Fiction"),
    "Government": (),
    "Health & Fitness": ("Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"),
    "History": (),
    "Kids & Family": ("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"),
    "Leisure": (
        *("Animation & Manga", "Automotive", "Aviation", "Crafts"),
        *("Games", "Hobbies", "Home & Garden", "Video Games"),
    ),
    "Music": ("Music Commentary", "Music History", "Music Interviews"),
    "News": (
        *("Business News", "Daily News", "Entertainment News", "News Commentary"),
        *("Politics", "Sports News", "Tech News"),
    ),
    "Religion & Spirituality": (
        *("Buddhism", "Christianity", "Hinduism", "Islam"),
        *("Judaism", "Religion", "Spirituality"),
    ),
    "Science": (
        *("Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics"),
        *("Natural Sciences", "Nature", "Physics", "Social Sciences"),
    ),
    "Society & Culture": ("Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"),
    "Sports": (
        *("Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby"),
        *("Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling"),
    ),
    "TV & Film": ("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"),
    "Technology": (),
    "True Crime": (),
}
"""Each with its subcategories, as Apple lists them since 2019."""


def parse_category(text: str) -> tuple[str, ...]:
    """The category that "News" or "daily news" or "News > Daily News" names, before a subcategory of it.

    Raises:
        UsageError: there is no such category.
    """
    known: dict[str, tuple[str, ...]] = {name.lower(): (name,) for name in CATEGORIES}
    known |= {f"{name} > {sub}".lower(): (name, sub) for name, subs in CATEGORIES.items() for sub in subs}
    known |= {sub.lower(): (name, sub) for name, subs in CATEGORIES.items() for sub in subs}
    wanted = " > ".join(" ".join(part.split()) for part in text.lower().split(">"))
    if wanted not in known:
        raise UsageError(
            f'--category: Apple Podcasts has no "{text}". It has {", ".join(CATEGORIES)}, '
            "and subcategories such as Daily News."
        )
    return known[wanted]
