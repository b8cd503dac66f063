CREATE TABLE "earlier_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"interest_id" uuid NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "earlier_decisions_state" CHECK (state in ('submitted', 'withdrawn', 'selected', 'waiting', 'declined', 'lapsed'))
);
--> statement-breakpoint
ALTER TABLE "earlier_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "earlier_decisions" ADD CONSTRAINT "earlier_decisions_interest_id_interests_id_fk" FOREIGN KEY ("interest_id") REFERENCES "public"."interests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_decisions" ADD CONSTRAINT "earlier_decisions_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_decisions" ADD CONSTRAINT "earlier_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "earlier_decisions_interest" ON "earlier_decisions" USING btree ("interest_id","changed_at");--> statement-breakpoint
CREATE INDEX "earlier_decisions_opportunity" ON "earlier_decisions" USING btree ("opportunity_id");--> statement-breakpoint
CREATE POLICY "may_read" ON "earlier_decisions" AS PERMISSIVE FOR SELECT TO public USING (opportunity_id in (select revealed_opportunities()));