export { NotFoundText as default } from "@/app/not-found-text";
