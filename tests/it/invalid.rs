//! Every document under `tests/invalid/` is refused, with the whole printed diagnostic beside it.
//!
//! A new case is one file `<code>--<what>.json`; its code must be among those printed.

use crate::support::{blankett, project, stderr};

#[test]
fn every_invalid_document_is_refused_with_its_diagnostic() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../invalid/printed" }, {
        insta::glob!("../invalid", "*.json", |path| {
            let name = path.file_stem().expect("it has a name").to_string_lossy();
            let (code, _) = name.split_once("--").expect("it is named <code>--<what>.json");
            let out = tempfile::tempdir().expect("there is room for temporary files");
            let pdf = out.path().join("x.pdf");
            let file = path.strip_prefix(project()).expect("it is in the project");
            let output = blankett(project()).arg("render").arg(file).arg("-o").arg(&pdf).output().expect("it runs");
            let printed = stderr(&output);
            assert_eq!(output.status.code(), Some(1), "{name}: {printed}");
            assert!(printed.contains(&format!("error[{code}]")), "{name}: {printed}");
            assert!(output.stdout.is_empty() && !pdf.exists(), "{name} wrote something");
            insta::assert_snapshot!("printed", printed);
        });
    });
}
