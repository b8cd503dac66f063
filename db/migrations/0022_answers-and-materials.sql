ALTER TABLE "reminders" DROP CONSTRAINT "reminders_kind";--> statement-breakpoint
ALTER TABLE "reminders_unwanted" DROP CONSTRAINT "reminders_unwanted_kind";--> statement-breakpoint
ALTER TABLE "material_texts" ADD COLUMN "added_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "material_texts" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_kind" CHECK (kind in ('session_tomorrow', 'session_soon', 'assignment_due', 'assignment_answered', 'catch_up', 'catch_up_answered', 'invitation', 'seat_offer', 'certificate', 'certificate_name'));--> statement-breakpoint
ALTER TABLE "reminders_unwanted" ADD CONSTRAINT "reminders_unwanted_kind" CHECK (kind in ('session_tomorrow', 'session_soon', 'assignment_due', 'assignment_answered', 'catch_up', 'catch_up_answered', 'invitation', 'seat_offer', 'certificate', 'certificate_name'));--> statement-breakpoint
ALTER POLICY "may_read" ON "completion_exceptions" TO public USING (enrolment_id in (select own_enrolments()) or enrolment_id in (select coordinated_enrolments()));