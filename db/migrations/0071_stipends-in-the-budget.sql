ALTER TABLE "stipends" ADD COLUMN "rate" numeric(24, 12);--> statement-breakpoint
ALTER TABLE "stipends" ADD COLUMN "rate_on" date;--> statement-breakpoint
ALTER TABLE "stipends" ADD COLUMN "rate_source" text;--> statement-breakpoint
ALTER TABLE "stipends" ADD COLUMN "budget_amount" bigint;--> statement-breakpoint
ALTER TABLE "stipends" ADD COLUMN "budget_currency" char(3);--> statement-breakpoint
ALTER TABLE "stipends" ADD CONSTRAINT "stipends_rate_whole" CHECK (num_nulls(rate, rate_on, rate_source, budget_amount, budget_currency) in (0, 5) and rate > 0);