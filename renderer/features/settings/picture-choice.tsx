import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Picture } from "../../../core/learning/profile.ts";
import { useSession } from "../../session.tsx";
import { Avatar } from "../../shell/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import css from "./settings.module.css";
import { type PictureProblem, pictureTypes, shrinkPicture } from "./shrink-picture.ts";
import type { Save } from "./use-save.ts";

const hues = [1, 2, 3, 4] as const;

/** Initials on one of the four hues, or a photo of one's own. */
export function PictureChoice({ save }: { save: Save }) {
	const { t } = useTranslation("settings");
	const { learner } = useSession();
	const [problem, setProblem] = useState<PictureProblem>();
	const group = useId();
	const files = useRef<HTMLInputElement>(null);
	const { picture, name } = learner;
	/** The last photo, to be taken again while the page is open: one arrow key in the group chooses initials in its place. */
	const [photo, setPhoto] = useState(picture.kind === "image" ? picture : undefined);
	if (picture.kind === "image" && picture.data !== photo?.data) setPhoto(picture);
	const own = useRef<HTMLInputElement>(null);
	const isOff = photo !== undefined && picture.kind !== "image";

	const choose = (next: Picture) => {
		setProblem(undefined);
		save.picture(next);
	};
	const take = async (file: File | undefined) => {
		// So that the same file can be chosen again.
		if (files.current !== null) files.current.value = "";
		if (file === undefined) return;
		const shrunk = await shrinkPicture(file);
		if ("problem" in shrunk) setProblem(shrunk.problem);
		else choose({ kind: "image", data: shrunk.data });
	};

	const undo = () => {
		if (photo !== undefined) choose(photo);
		// The button that was pressed goes.
		own.current?.focus();
	};

	return (
		<fieldset className={css["picture"]}>
			<legend>{t("picture.legend")}</legend>
			<div className={css["faces"]}>
				{photo !== undefined && (
					<label className={css["face"]}>
						<input ref={own} type="radio" name={group} checked={!isOff} onChange={() => choose(photo)} />
						<Avatar picture={photo} name={name} size="large" />
						<VisuallyHidden>{t("picture.own")}</VisuallyHidden>
					</label>
				)}
				{hues.map((hue) => (
					<label key={hue} className={css["face"]}>
						<input
							type="radio"
							name={group}
							checked={picture.kind === "initials" && picture.hue === hue}
							onChange={() => choose({ kind: "initials", hue })}
						/>
						<Avatar picture={{ kind: "initials", hue }} name={name} size="large" />
						<VisuallyHidden>{t(`picture.hue${hue}`)}</VisuallyHidden>
					</label>
				))}
				<input
					ref={files}
					type="file"
					hidden
					aria-label={t("picture.choose")}
					accept={pictureTypes.join(",")}
					onChange={(event) => void take(event.target.files?.[0])}
				/>
				<Button kind="quiet" onClick={() => files.current?.click()}>
					{t(picture.kind === "image" ? "picture.change" : "picture.choose")}
				</Button>
			</div>
			<div role="status">
				{isOff && (
					<p className={css["actions"]}>
						{t("picture.undoHow")}{" "}
						<Button kind="quiet" onClick={undo}>
							{t("picture.undo")}
						</Button>
					</p>
				)}
			</div>
			<p role="alert" className={css["problem"]}>
				{problem !== undefined && t(`picture.problem.${problem}`)}
			</p>
		</fieldset>
	);
}
