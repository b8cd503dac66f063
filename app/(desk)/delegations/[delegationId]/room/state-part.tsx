"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill, type RoomWords } from "./phone-form";
import type { Waiting } from "./store";
import type { OnPhone } from "./use-room";

/** What she should know first: no network, what waits, what could not be taken in, what has changed. */
export function StatePart({ room, words }: { room: OnPhone; words: RoomWords }) {
  const { view, waiting, refused, offline, changes } = room;
  const bad = waiting.filter(({ id }) => refused.includes(id));
  const good = waiting.filter(({ id }) => !refused.includes(id));
  const title = (item: Waiting) => {
    const of = view.entries.find(({ id }) => id === item.session)?.title;
    const said = { note: item.text, check_in: item.place || of, debrief: item.title }[item.kind];
    return `${words[`kind_${item.kind}`]}: ${said || "–"}`;
  };
  const list = (items: Waiting[]) => (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="whitespace-pre-wrap">
          {title(item)}
        </li>
      ))}
    </ul>
  );
  return (
    <div role="status" className="grid gap-3">
      {offline && <Notice tone="attention">{fill(words.stale, { when: view.readText })}</Notice>}
      {good.length > 0 && <Notice title={fill(words.waiting, { count: good.length })}>{list(good)}</Notice>}
      {bad.length > 0 && (
        <Notice
          tone="stopped"
          title={words.refused}
          actions={
            <Button onClick={() => void room.remove(bad.map(({ id }) => id))}>{words.removeRefused}</Button>
          }
        >
          {list(bad)}
        </Notice>
      )}
      {changes.length > 0 && (
        <Notice
          tone="attention"
          title={words.changes}
          actions={<Button onClick={() => void room.understood()}>{words.understood}</Button>}
        >
          <ul>
            {changes.map(({ kind, entry }) => (
              <li key={entry.id}>{fill(words[kind], entry)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
