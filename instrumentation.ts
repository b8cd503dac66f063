export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startMailSender } = await import("@/jobs/mail");
  startMailSender();
}
