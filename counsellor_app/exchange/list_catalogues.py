"""The catalogues a list from outside is read against; the service hands them in."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor_app.domain.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class ListCatalogues:
    """One catalogue for every column whose words must be understood."""

    pathways_after_9: Catalogue
    pathways_after_12: Catalogue
    ethnic_groups: Catalogue
    topics: Catalogue
    session_forms: Catalogue
    policy_groups: Catalogue
    study_levels: Catalogue
    conduct_levels: Catalogue
    student_statuses: Catalogue
    leaving_reasons: Catalogue
    family_views: Catalogue
    plan_states: Catalogue
    sexes: Catalogue
