<?php
// What a web server does for WordPress: files as they are, all else to index.php.
$file = $_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($file)) {
    return false;
}
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
