import { join, resolve } from "node:path";
import process from "node:process";
import { bundleCourse } from "../services/courses/index.ts";
import { projectBuild, projectFolder, projectVersion } from "../services/project-folder.ts";
import { tellFailure } from "./failure.ts";
import { chooseLocale } from "./locale.ts";

// The build runs this last: it packs the course in content/ and quizzes/, and installs that pack on the application's own
// shelf, from which it is opened (decision 0025). `node out/node/prepare.js`, or with the folder of another course. A course
// with errors is none: they are said as the linter says them, and the build fails.

const [course] = process.argv.slice(2);
const folder = projectFolder(import.meta.url);
const root = course === undefined ? folder.root : resolve(course);
const build = projectBuild(folder);
const version = projectVersion(folder);
const terminal = {
	print: (text: string) => process.stdout.write(text),
	error: (text: string) => process.stderr.write(text),
};
try {
	await bundleCourse({ content: join(root, "content"), quizzes: join(root, "quizzes") }, folder.shelf, {
		application: version,
		now: () => new Date(),
		prepared: build === undefined ? undefined : { file: folder.prepared, build },
	});
} catch (error) {
	process.exitCode = tellFailure(error, false, { locale: chooseLocale([], process.env), terminal });
}
