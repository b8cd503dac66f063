import { mayAdminister, mayMentor } from "./access";
import { holds, type Viewer } from "./viewer";

/** Where a signed-in person begins: the page that answers her first question. */
export function deskOf(viewer: Viewer): string {
  if (holds(viewer, "coordinator")) return "/coordinator";
  if (mayAdminister(viewer)) return "/administrator";
  if (viewer.enrolled) return "/participant";
  if (mayMentor(viewer)) return "/mentor";
  if (holds(viewer, "facilitator")) return "/training";
  if (holds(viewer, "travel_officer")) return "/delegations";
  if (holds(viewer, "safeguarding_contact")) return "/concerns";
  return "/forums";
}
