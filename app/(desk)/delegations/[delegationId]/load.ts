import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { mayCoordinateCohort } from "@/liga/access";
import { owedTo } from "@/liga/costs/queries";
import { board } from "@/liga/delegations/board-queries";
import { ownAgenda } from "@/liga/delegations/delegate-queries";
import {
  candidates,
  cohortModules,
  delegation,
  delegationNamed,
} from "@/liga/delegations/delegation-queries";
import { movesUnder } from "@/liga/delegations/moves";
import { draftAndPublished, frozenVersion, versions } from "@/liga/delegations/version-queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";

/** Each page's data, read once a request; what is not in sight does not exist. */
const known = async (delegationId: string) => {
  const viewer = await requireViewer();
  return id.safeParse(delegationId).success ? viewer : notFound();
};

/** The coordinator's whole delegation, or null for whoever does not coordinate it. */
export const loadDelegation = cache(async (delegationId: string) => {
  const viewer = await known(delegationId);
  return reading(viewer, async (tx) => {
    const whole = await delegation(tx, viewer, delegationId);
    if (!whole) return notFound();
    if (!mayCoordinateCohort(viewer, whole.cohortId)) return null;
    return {
      viewer,
      whole,
      schedule: await draftAndPublished(tx, viewer, delegationId),
      moves: await movesUnder(tx, viewer, delegationId),
    };
  });
});

export const loadSeat = cache(async (delegationId: string) => {
  const viewer = await known(delegationId);
  return reading(viewer, async (tx) => {
    const whole = await delegation(tx, viewer, delegationId);
    if (!whole || !mayCoordinateCohort(viewer, whole.cohortId)) return notFound();
    return { viewer, whole, people: await candidates(tx, viewer, delegationId) };
  });
});

export const loadSettings = cache(async (delegationId: string) => {
  const viewer = await known(delegationId);
  return reading(viewer, async (tx) => {
    const head = await delegationNamed(tx, viewer, delegationId);
    if (!head || !mayCoordinateCohort(viewer, head.cohortId)) return notFound();
    return { viewer, head, modules: await cohortModules(tx, viewer, delegationId) };
  });
});

export const loadBoard = cache(async (delegationId: string) => {
  const viewer = await known(delegationId);
  return reading(viewer, async (tx) => {
    const data = await board(tx, viewer, delegationId);
    if (!data || !mayCoordinateCohort(viewer, data.cohortId)) return notFound();
    return {
      viewer,
      data,
      schedule: await draftAndPublished(tx, viewer, delegationId),
      moves: await movesUnder(tx, viewer, delegationId),
    };
  });
});

export const loadAgenda = cache(async (delegationId: string) => {
  const viewer = await known(delegationId);
  return reading(viewer, async (tx) => {
    const agenda = await ownAgenda(tx, viewer, delegationId);
    if (!agenda) return notFound();
    return { viewer, agenda, owed: await owedTo(tx, delegationId, viewer.id) };
  });
});

export const loadVersions = cache(async (delegationId: string) => {
  const viewer = await known(delegationId);
  return reading(viewer, async (tx) => {
    const whole = await delegation(tx, viewer, delegationId);
    if (!whole) return notFound();
    const coordinates = mayCoordinateCohort(viewer, whole.cohortId);
    return {
      viewer,
      whole,
      coordinates,
      list: await versions(tx, viewer, delegationId),
      schedule: coordinates ? await draftAndPublished(tx, viewer, delegationId) : null,
    };
  });
});

export const loadVersion = cache(async (delegationId: string, number: string) => {
  const viewer = await known(delegationId);
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  return reading(viewer, async (tx) => {
    const head = await delegationNamed(tx, viewer, delegationId);
    const frozen = head && (await frozenVersion(tx, viewer, delegationId, Number(number)));
    if (!frozen) return notFound();
    return { viewer, head, frozen, coordinates: mayCoordinateCohort(viewer, head.cohortId) };
  });
});
