import { join, resolve } from "node:path";
import process from "node:process";
import { prepareCourse } from "../services/library/index.ts";
import { projectBuild, projectFolder } from "../services/project-folder.ts";

// The build runs this last, so that the course need not be checked at the first start: `node out/node/prepare.js`, or with
// the folder of another course and the file to write. A course with errors has no copy; whoever opens it hears of them.

const [course, file] = process.argv.slice(2);
const folder = projectFolder(import.meta.url);
const build = projectBuild(folder);
const root = course === undefined ? folder.root : resolve(course);
const path = file === undefined ? folder.prepared : resolve(file);
if (build !== undefined) {
	await prepareCourse({ content: join(root, "content"), quizzes: join(root, "quizzes") }, path, build);
}
