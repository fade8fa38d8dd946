//! Parts of the browser program that come in files of their own when they are first asked for. Without the feature `split`
//! they are in the program from the start: then there is nothing to wait for, and nothing that could fail.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// What comes with the code of a part.
pub type Coming<T> = Pin<Box<dyn Future<Output = Result<T, NotHere>>>>;

/// The file with the code did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotHere;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotHere {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// `part!(file, fn name(argument: Type) -> Type { … }, ready = name_of_the_other)` makes of the function one that first
/// loads the part, and another that loads the part alone. All that only the function reaches goes into the part; parts of
/// one name share one file. What did not come is asked for again at the next call.
macro_rules! part {
    ($part:ident, fn $name:ident($($argument:ident: $type:ty),*) -> $out:ty $body:block, ready = $ready:ident) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($part, fallible, preload($ready))]
        fn $name($($argument: $type),*) -> Result<$out, $crate::part::NotHere> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        async fn $name($($argument: $type),*) -> Result<$out, $crate::part::NotHere> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        async fn $ready() -> Result<(), $crate::part::NotHere> {
            Ok(())
        }
    };
}
pub(crate) use part;

/// The loading of a part, whatever the loader calls its error.
pub fn coming<T, E: Into<NotHere>>(part: impl Future<Output = Result<T, E>> + 'static) -> Coming<T> {
    Box::pin(async { part.await.map_err(Into::into) })
}

/// What a part gives whose code is here already.
pub fn now<T>(part: impl Future<Output = T>) -> Option<T> {
    match pin!(part).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(given) => Some(given),
        Poll::Pending => None,
    }
}
