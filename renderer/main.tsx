import { createRoot } from "react-dom/client";
import { loadLesson } from "./api/lessons.ts";
import { App, askToStart } from "./app.tsx";
import { startI18n } from "./i18n/setup.ts";
import { applyAppearance, browserSettings } from "./shell/appearance.ts";
import { watchScroll } from "./shell/page-change.ts";
import { watchLinks } from "./shell/quick-links.ts";
import { pageInHash } from "./shell/routes.ts";
import "./styles/base.css";

// The first picture waits for these calls: they leave before anything is drawn.
const start = askToStart();
const page = pageInHash(location.hash);
if (page.name === "lesson") void loadLesson(page.lesson).catch(() => undefined);

const settings = browserSettings();
applyAppearance(settings);
startI18n();
watchScroll();
watchLinks();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App start={start} />);
