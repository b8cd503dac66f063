CREATE TABLE "move_looks" (
	"delegation_id" uuid PRIMARY KEY NOT NULL,
	"seen" text NOT NULL,
	"looked_by" uuid NOT NULL,
	"looked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "move_looks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "move_looks" ADD CONSTRAINT "move_looks_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move_looks" ADD CONSTRAINT "move_looks_looked_by_people_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "may_read" ON "move_looks" AS PERMISSIVE FOR SELECT TO public USING (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_insert" ON "move_looks" AS PERMISSIVE FOR INSERT TO public WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_update" ON "move_looks" AS PERMISSIVE FOR UPDATE TO public USING (delegation_id in (select coordinated_delegations())) WITH CHECK (delegation_id in (select coordinated_delegations()));--> statement-breakpoint
CREATE POLICY "may_delete" ON "move_looks" AS PERMISSIVE FOR DELETE TO public USING (delegation_id in (select coordinated_delegations()));