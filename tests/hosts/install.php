<?php
// Installs WordPress without a form, publishes two posts that hold the address in argv[1], and prints their addresses.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $argv[2];
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A careers office', 'editor', 'editor@example.org', true, '', 'secret');
wp_set_current_user(1);
$block = '<!-- wp:embed {"url":"' . $argv[1] . '","type":"rich"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">'
    . "\n" . $argv[1] . "\n</div></figure><!-- /wp:embed -->";
foreach (['address' => $argv[1], 'block' => $block] as $name => $content) {
    $post = ['post_title' => $name, 'post_name' => $name, 'post_content' => $content, 'post_status' => 'publish'];
    $id = wp_insert_post($post, true);
    if (is_wp_error($id)) {
        fwrite(STDERR, $id->get_error_message() . "\n");
        exit(1);
    }
    echo get_permalink($id), "\n";
}
