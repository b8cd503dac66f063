import { Button } from "@/components/ui/button";
import type { Copy } from "./copies";

type Props = {
  fields: Copy["fields"];
  words: Record<"other" | "keep" | "take", string>;
  choose: (taken: boolean) => void;
};

/** What she wrote elsewhere meanwhile; she says which stays. */
export function OtherWords({ fields, words, choose }: Props) {
  return (
    <div className="notice" data-tone="attention">
      <div>
        <p className="field-label">{words.other}</p>
        {Object.entries(fields).map(([name, text]) => (
          <p key={name} className="whitespace-pre-line" dir="auto">
            {name === "language" ? "" : text}
          </p>
        ))}
        <div className="actions">
          <Button variant="secondary" onClick={() => choose(false)}>
            {words.keep}
          </Button>
          <Button variant="secondary" onClick={() => choose(true)}>
            {words.take}
          </Button>
        </div>
      </div>
    </div>
  );
}
