//! The themes of a wheel lead to pages of the plan. (`check::references` checks the links in texts.)

use super::each_block;
use crate::check::references::Targets;
use crate::finding::Findings;
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::Block;

pub(super) fn check(plan: &Plan, document: &Document, findings: &mut Findings) {
    let targets = Targets::of(document);
    each_block(plan, &mut |block, pointer, _| {
        let Block::ThemeWheel(themes) = block else { return };
        for (i, theme) in themes.themes.iter().enumerate() {
            let place = || document.origins.place(&format!("{pointer}/temaer/{i}/side"));
            findings.extend(theme.target.as_deref().and_then(|target| targets.expect(target, place())));
        }
    });
}
