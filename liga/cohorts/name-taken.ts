import { badField, coded, LigaError } from "../errors";

/** A name that is already there is a fault of the field, not of the form. */
export async function sayNameTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const error = coded(thrown);
    throw error instanceof LigaError && error.code === "already_there"
      ? badField("name", "name_taken")
      : error;
  }
}
