CREATE TABLE `application_keys` (
	`key` text NOT NULL,
	`application_id` text NOT NULL,
	PRIMARY KEY(`key`, `application_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_keys_application` ON `application_keys` (`application_id`);--> statement-breakpoint
CREATE TABLE `organisation_keys` (
	`key` text NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`key`, `organisation_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_keys_organisation` ON `organisation_keys` (`organisation_id`);