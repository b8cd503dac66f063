/** The people anyone may continue as in a demo, in the order they are listed. Ids never change. */
export const demoIds = [
  { id: "5e1d7a30-4c1b-4f0e-9a52-1b6f0c3d8e01", role: "coordinator" },
  { id: "5e1d7a30-4c1b-4f0e-9a52-1b6f0c3d8e02", role: "coordinator" },
  { id: "5e1d7a30-4c1b-4f0e-9a52-1b6f0c3d8e03", role: "participant" },
  { id: "5e1d7a30-4c1b-4f0e-9a52-1b6f0c3d8e04", role: "participant" },
  { id: "5e1d7a30-4c1b-4f0e-9a52-1b6f0c3d8e05", role: "mentor" },
  { id: "5e1d7a30-4c1b-4f0e-9a52-1b6f0c3d8e06", role: "facilitator" },
  { id: "5e1d7a30-4c1b-4f0e-9a52-1b6f0c3d8e07", role: "administrator" },
] as const;
export type DemoRole = (typeof demoIds)[number]["role"];

export const [
  asiaCoordinator,
  latinCoordinator,
  manilaLeader,
  spanishLeader,
  demoMentor,
  demoFacilitator,
  demoAdministrator,
] = demoIds.map((person) => person.id) as [string, string, string, string, string, string, string];
