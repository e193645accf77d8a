"""Whose way into the notebook it is, in words."""

from __future__ import annotations

from collections.abc import Mapping

from counsellor_app.domain.school import COUNSELLOR, DEPUTY, PRINCIPAL, addressed
from counsellor_app.domain.way_in import WayIn, role_of_way
from counsellor_app.translation import mark, tr

ROLES: Mapping[str, str] = {
    COUNSELLOR: mark("Giáo viên tư vấn"),
    PRINCIPAL: mark("Hiệu trưởng"),
    DEPUTY: mark("Phó hiệu trưởng"),
}


def way_words(way: WayIn) -> str:
    """A name and a role, or the role alone where no name is known.

    A way in that opens more or less than its person's role would is named by what it opens.
    """
    if way.member is None:
        return tr(ROLES[way.role]) if way.role in ROLES else tr("Phiếu khôi phục")
    role = tr(ROLES.get(way.member.role, "")).lower()
    said = tr("{name}, {role}", name=addressed(way.member), role=role)
    if role_of_way(way.member) == way.role:
        return said
    return tr("{who}, mở như {role}", who=said, role=tr(ROLES.get(way.role, "")).lower())
