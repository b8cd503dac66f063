import { expect, test } from "vitest";
import type { Progress } from "./solve";
import { whileItRuns } from "./while-it-runs";

const far: Progress = { incumbent: 3, bound: 4, gap: 0.25, seconds: 1 };

test("the row hears how far it is; what comes of the work is given back", async () => {
  const heard: (Progress | null)[] = [];
  let told = () => {};
  const hears = new Promise<void>((resolve) => {
    told = resolve;
  });
  const beat = async (progress: Progress | null) => {
    heard.push(progress);
    told();
    return true;
  };
  const result = await whileItRuns(beat, async ({ onProgress }) => {
    onProgress(far);
    await hears;
    return "solved";
  });
  expect(result).toBe("solved");
  expect(heard).toEqual([far]);
});

test("given up, the work is stopped and nothing comes of it", async () => {
  const endless = ({ signal }: { signal: AbortSignal }) =>
    new Promise<string>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  expect(await whileItRuns(async () => false, endless)).toBeNull();
});

test("a fault of the work is not taken for giving up", async () => {
  const wrong = whileItRuns(
    async () => true,
    () => Promise.reject(new Error("does not check out")),
  );
  await expect(wrong).rejects.toThrow("does not check out");
});
