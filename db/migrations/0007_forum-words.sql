ALTER TABLE "access_routes" ADD COLUMN "note_es" text;--> statement-breakpoint
ALTER TABLE "edition_deadlines" ADD COLUMN "title_es" text;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "organiser_es" text;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "access_es" text;--> statement-breakpoint
ALTER TABLE "forums" ADD COLUMN "name_es" text;