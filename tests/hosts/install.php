<?php
// Installs WordPress without a form, publishes posts, and prints their addresses: two with the address in argv[1], by an
// administrator; the code in argv[3] by the same; and by an author, whose HTML WordPress cleans.
define('WP_INSTALLING', true);
[, $address, $_SERVER['HTTP_HOST'], $code] = $argv;
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A careers office', 'editor', 'editor@example.org', true, '', 'secret');
$author = wp_insert_user(['user_login' => 'author', 'user_pass' => 'secret', 'role' => 'author']);
$block = '<!-- wp:embed {"url":"' . $address . '","type":"rich"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">'
    . "\n$address\n</div></figure><!-- /wp:embed -->";
foreach ([[1, $address], [1, $block], [1, $code], [$author, $code]] as $number => [$user, $content]) {
    wp_set_current_user($user);
    $post = ['post_title' => "Post $number", 'post_content' => $content, 'post_status' => 'publish'];
    $id = wp_insert_post(wp_slash($post), true);
    if (is_wp_error($id)) {
        fwrite(STDERR, $id->get_error_message() . "\n");
        exit(1);
    }
    echo get_permalink($id), "\n";
}
