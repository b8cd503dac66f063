"use client";

import { useId, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

const never = () => () => {};
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Her zone as her coordinator knew it; one tap takes the device's own instead, where scripts run. */
export function ZoneField({
  label,
  hint,
  known,
  hereLabel,
}: {
  label: string;
  hint: string;
  known: string;
  hereLabel: string;
}) {
  const id = useId();
  // The server cannot know the device's zone, so the offer appears after hydration.
  const device = useSyncExternalStore(never, here, () => null);
  const take = () => {
    const input = document.getElementById(id);
    if (input instanceof HTMLInputElement && device) input.value = device;
  };
  return (
    <div className="grid gap-2">
      <TextField
        id={id}
        name="timeZone"
        label={label}
        hint={hint}
        list={`${id}-zones`}
        defaultValue={known}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <datalist id={`${id}-zones`}>
        {device && Intl.supportedValuesOf("timeZone").map((zone) => <option key={zone} value={zone} />)}
      </datalist>
      {device && device !== known && (
        <div>
          <Button size="small" onClick={take}>
            {hereLabel.replace("{zone}", device)}
          </Button>
        </div>
      )}
    </div>
  );
}
