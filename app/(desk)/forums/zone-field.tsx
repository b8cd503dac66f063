import { SelectField } from "@/components/ui/field";
import { allZones } from "@/lib/dates";

type Props = {
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string | undefined;
  /** Zones most likely meant, listed first. */
  first?: (string | null)[];
  placeholder?: string | undefined;
};

/** Every zone by its IANA name, the likely ones on top. */
export function ZoneField({ first = [], ...field }: Props) {
  const likely = [...new Set(first.filter((zone) => zone !== null))];
  const option = (value: string) => ({ value, label: value.replaceAll("_", " ") });
  const rest = allZones().filter((zone) => !likely.includes(zone));
  return <SelectField {...field} options={[...likely, ...rest].map(option)} />;
}
