import { PageFrame } from "@/app/frame";
import { NotFoundText } from "@/app/not-found-text";
import { currentViewer } from "@/auth/viewer";

/** An address nothing answers to; inside a desk or public page, the frame is there already. */
export default async function NotFound() {
  return (
    <PageFrame viewer={await currentViewer()}>
      <NotFoundText />
    </PageFrame>
  );
}
