import "i18next";
import type abTest from "./es/ab-test.json";
import type calculatorList from "./es/calculator-list.json";
import type calculators from "./es/calculators.json";
import type common from "./es/common.json";
import type copies from "./es/copies.json";
import type course from "./es/course.json";
import type dashboard from "./es/dashboard.json";
import type exam from "./es/exam.json";
import type funnel from "./es/funnel.json";
import type home from "./es/home.json";
import type laboratories from "./es/laboratories.json";
import type lesson from "./es/lesson.json";
import type library from "./es/library.json";
import type notes from "./es/notes.json";
import type npsSurvey from "./es/nps-survey.json";
import type panels from "./es/panels.json";
import type paper from "./es/paper.json";
import type placing from "./es/placing.json";
import type practice from "./es/practice.json";
import type profiles from "./es/profiles.json";
import type progress from "./es/progress.json";
import type quiz from "./es/quiz.json";
import type reference from "./es/reference.json";
import type review from "./es/review.json";
import type scenarios from "./es/scenarios.json";
import type settings from "./es/settings.json";
import type welcome from "./es/welcome.json";
import type worksheets from "./es/worksheets.json";

/** So that a text that no file holds does not compile. */
declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "common";
		resources: {
			"calculator-list": typeof calculatorList;
			calculators: typeof calculators;
			common: typeof common;
			copies: typeof copies;
			course: typeof course;
			exam: typeof exam;
			home: typeof home;
			lesson: typeof lesson;
			library: typeof library;
			notes: typeof notes;
			panels: typeof panels;
			paper: typeof paper;
			placing: typeof placing;
			profiles: typeof profiles;
			progress: typeof progress;
			quiz: typeof quiz;
			reference: typeof reference;
			review: typeof review;
			scenarios: typeof scenarios;
			settings: typeof settings;
			practice: typeof practice;
			laboratories: typeof laboratories;
			funnel: typeof funnel;
			"ab-test": typeof abTest;
			dashboard: typeof dashboard;
			"nps-survey": typeof npsSurvey;
			welcome: typeof welcome;
			worksheets: typeof worksheets;
		};
	}
}
