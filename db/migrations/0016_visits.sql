CREATE TABLE "separate_people" (
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"said_by" uuid NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "separate_people_one_id_other_id_pk" PRIMARY KEY("one_id","other_id"),
	CONSTRAINT "separate_people_in_order" CHECK (one_id < other_id)
);
--> statement-breakpoint
ALTER TABLE "separate_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visits" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"last_on" date DEFAULT current_date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "separate_people" ADD CONSTRAINT "separate_people_one_id_people_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "separate_people" ADD CONSTRAINT "separate_people_other_id_people_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "separate_people" ADD CONSTRAINT "separate_people_said_by_people_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "may_read" ON "separate_people" AS PERMISSIVE FOR SELECT TO public USING ((one_id in (select coordinated_people())) and (other_id in (select coordinated_people())));--> statement-breakpoint
CREATE POLICY "may_insert" ON "separate_people" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((one_id in (select coordinated_people())) and (other_id in (select coordinated_people())) and (said_by = (select current_person())));--> statement-breakpoint
CREATE POLICY "may_delete" ON "separate_people" AS PERMISSIVE FOR DELETE TO public USING ((one_id in (select coordinated_people())) and (other_id in (select coordinated_people())));--> statement-breakpoint
CREATE POLICY "may_read" ON "visits" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select current_person()) or person_id in (select coordinated_people()));