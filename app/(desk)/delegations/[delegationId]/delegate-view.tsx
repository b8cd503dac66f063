export function DelegateView(_: unknown) {
  return null;
}
