/**
 * The worker of a delegation's room: it keeps that one page and what the page is drawn with, under the name of
 * the person it was kept for, and nothing else. Registered with the room alone as its scope.
 */
const prefix = "liga-room ";
const page = new URL(self.registration.scope).pathname;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function wipe() {
  indexedDB.deleteDatabase("liga-room");
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}

/** Not hers any more, or nobody signed in: what was kept of it goes. */
const shut = ({ status, type, redirected }) =>
  redirected || type === "opaqueredirect" || status === 401 || status === 404;

async function visit(request) {
  const answer = await fetch(request).catch(() => undefined);
  if (answer && shut(answer)) await wipe();
  return answer ?? (await kept(page)) ?? Response.error();
}

/** Keeps the page as it is now and its parts; what was kept for anybody else goes first. */
async function keep({ viewer, parts }) {
  const name = `${prefix}${viewer} ${page}`;
  for (const other of await caches.keys())
    if (other.startsWith(prefix) && !other.startsWith(`${prefix}${viewer} `)) await caches.delete(other);
  const answer = await fetch(page, { credentials: "same-origin", headers: { accept: "text/html" } });
  if (shut(answer)) return wipe();
  if (!answer.ok) return;
  const cache = await caches.open(name);
  await cache.put(page, answer);
  for (const part of parts) if (!(await cache.match(part))) await cache.add(part).catch(() => {});
}

async function kept(request) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix)) continue;
    const cache = await caches.open(name);
    const found = await cache.match(request, { ignoreVary: true, ignoreSearch: request === page });
    if (found) return found;
  }
  return undefined;
}

self.addEventListener("message", (event) => {
  const { kind } = event.data;
  const work = kind === "keep" ? keep(event.data) : kind === "wipe" ? wipe() : Promise.resolve();
  event.waitUntil(work.catch(() => {}).then(() => event.ports[0]?.postMessage("done")));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && url.pathname === page) event.respondWith(visit(request));
  else if (url.pathname.startsWith("/_next/static/") || url.pathname.startsWith("/room-icon"))
    event.respondWith(kept(url.pathname).then((found) => found ?? fetch(request)));
});
