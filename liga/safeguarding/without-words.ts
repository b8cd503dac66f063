import { coded, LigaError, sqlState } from "../errors";

/**
 * Nothing of what was said reaches a server's log: an error of the driver repeats what it was to write, so what nobody
 * foresaw is told again without it.
 */
export async function withoutWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const error = coded(thrown);
    if (error instanceof LigaError) throw error;
    throw new Error(`A concern could not be read or written (${sqlState(thrown) ?? "no answer"}).`);
  }
}
