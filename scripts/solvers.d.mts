export function nativeSolvers(): string[];
export function solveNatively(
  name: string,
  text: string,
  folder: string,
): { objective: number | null; milliseconds: number };
