import { z } from "zod";
import { email, id, line } from "../input";

export const SendLink = z.object({ email });
export const UseCode = z.object({ code: line(60) });
export const ChooseDemoPerson = z.object({ person: id });
