"""Payloads of an invented page and its invented visitors, as small as they can be."""

from some_governance import Json

CITIZEN = "Kanarifugl"
"""Is in every name and every text that a citizen wrote."""

NOON = 1_793_534_400

_MOMENT = "2026-11-01T12:00:00+0000"
_KARI: Json = {"id": "300", "name": f"Kari {CITIZEN}", "username": CITIZEN}
_PAGE: Json = {"id": "100", "name": "Åsbygda kommune"}
_COMMENT: Json = {
    "id": "1_11",
    "created_time": _MOMENT,
    "message": f"Hei fra {CITIZEN}",
    "from": _KARI,
    "is_hidden": True,
    "comment_count": 1,
    "parent": {"id": "1_10"},
}
_REMARK: Json = {
    "id": "Ugcomment000011AaABAg",
    "snippet": {
        "authorDisplayName": f"Kari {CITIZEN}",
        "authorChannelId": {"value": "UCKari"},
        "textDisplay": f"Hei fra {CITIZEN}",
        "publishedAt": "2026-11-01T12:00:00Z",
        "updatedAt": "2026-11-01T12:00:00Z",
        "moderationStatus": "heldForReview",
    },
}
_PICTURE: Json = {
    "uri": "media/1.jpg",
    "creation_timestamp": NOON,
    "title": "Åpent #kultur",
    "media_metadata": {"photo_metadata": {"exif_data": [{"latitude": 58.9}]}},
}
_PRIVATE: Json = {
    "participants": [{"name": CITIZEN}, {"name": "Åsbygda"}],
    "messages": [
        {
            "sender_name": CITIZEN,
            "timestamp_ms": NOON * 1000,
            "content": f"Hei fra {CITIZEN}",
            "reactions": [{"reaction": "x", "actor": CITIZEN}],
        }
    ],
    "title": CITIZEN,
    "thread_path": f"inbox/{CITIZEN}_100001",
}

ANSWERS: dict[str, dict[str, Json]] = {
    "facebook": {
        "/100/published_posts": {
            "data": [
                {
                    "id": "100_1",
                    "created_time": _MOMENT,
                    "message": "Åpent #kultur",
                    "from": _PAGE,
                    "status_type": "added_photos",
                    "attachments": {"data": [{"type": "photo", "target": {"id": "7"}}]},
                    "comments": {"data": [_COMMENT], "summary": {"total_count": 1}},
                }
            ],
            "paging": {
                "cursors": {"after": "QVFI"},
                "next": "https://graph.facebook.com/v26.0/100/published_posts?after=Q",
            },
        },
        "/100_1/comments": {"data": [_COMMENT], "summary": {"total_count": 1}},
        "/100/roles": {"data": [{"id": "200", "name": CITIZEN, "tasks": ["MANAGE"]}]},
        "/100/feed": {
            "error": {"code": 190, "error_subcode": 463, "message": f"{CITIZEN} gone"}
        },
    },
    "instagram": {
        "/17/media": {
            "data": [
                {
                    "id": "1",
                    "timestamp": _MOMENT,
                    "media_type": "IMAGE",
                    "caption": "Åpent #kultur",
                    "comments_count": 1,
                    "comments": {
                        "data": [
                            {
                                "id": "11",
                                "timestamp": _MOMENT,
                                "text": f"Hei fra {CITIZEN}",
                                "from": _KARI,
                                "replies": {"data": [{"id": "12", "text": CITIZEN}]},
                            }
                        ]
                    },
                }
            ]
        },
        "/17/conversations": {
            "data": [
                {
                    "id": "aWd1",
                    "messages": {
                        "data": [
                            {
                                "id": "aWd2",
                                "created_time": _MOMENT,
                                "from": _KARI,
                                "message": CITIZEN,
                            }
                        ]
                    },
                }
            ]
        },
    },
    "youtube": {
        "/videos": {
            "kind": "youtube#videoListResponse",
            "items": [
                {
                    "id": "video000001",
                    "snippet": {
                        "publishedAt": "2026-11-01T12:00:00Z",
                        "channelId": "UCAasbygda00000000000001",
                        "title": "Åpent #kultur",
                        "tags": ["kultur"],
                    },
                    "status": {"privacyStatus": "public"},
                }
            ],
        },
        "/commentThreads": {
            "kind": "youtube#commentThreadListResponse",
            "nextPageToken": "QVFI",
            "items": [
                {
                    "id": "Ugcomment000011AaABAg",
                    "snippet": {
                        "videoId": "video000001",
                        "totalReplyCount": 1,
                        "topLevelComment": _REMARK,
                    },
                    "replies": {"comments": [{"id": "Ugc.1", "snippet": {}}]},
                }
            ],
        },
        "/comments": {"error": {"code": 403, "errors": [{"reason": CITIZEN}]}},
    },
    "flickr": {
        "/flickr.people.getPhotos": {
            "photos": {
                "page": 1,
                "pages": "1",
                "total": 1,
                "photo": [
                    {
                        "id": "1",
                        "owner": "100@N01",
                        "ispublic": 1,
                        "dateupload": str(NOON),
                        "title": "Åpent #kultur",
                        "description": {"_content": "Kulturhuset"},
                        "license": "4",
                        "tags": "kultur",
                    }
                ],
            },
            "stat": "ok",
        },
        "/flickr.photos.comments.getList": {
            "comments": {
                "photo_id": "1",
                "comment": [
                    {
                        "id": "6065-1-72057594000000011",
                        "author": "300@N02",
                        "authorname": f"Kari {CITIZEN}",
                        "datecreate": str(NOON),
                        "_content": f"Hei fra {CITIZEN}",
                    }
                ],
            },
            "stat": "ok",
        },
        "/flickr.people.getInfo": {"stat": "fail", "code": 1, "message": CITIZEN},
    },
}
"""Answers of the APIs, by platform and request."""

DELIVERIES: dict[str, Json] = {
    "facebook": {
        "object": "page",
        "entry": [
            {
                "id": "100",
                "time": NOON,
                "changes": [
                    {
                        "field": "feed",
                        "value": {
                            "item": "comment",
                            "verb": "add",
                            "post_id": "100_1",
                            "parent_id": "100_1",
                            "comment_id": "1_11",
                            "created_time": NOON,
                            "message": f"Hei fra {CITIZEN}",
                            "from": _KARI,
                        },
                    }
                ],
            }
        ],
    },
    "instagram": {
        "object": "instagram",
        "entry": [
            {
                "id": "17",
                "time": NOON,
                "changes": [
                    {
                        "field": "comments",
                        "value": {
                            "id": "11",
                            "text": f"Hei fra {CITIZEN}",
                            "from": _KARI,
                            "media": {"id": "1"},
                        },
                    }
                ],
                "messaging": [
                    {
                        "sender": {"id": "300"},
                        "recipient": {"id": "17"},
                        "timestamp": NOON * 1000,
                        "message": {"mid": "m1", "text": CITIZEN},
                    }
                ],
            }
        ],
    },
}
"""What webhooks deliver, by platform."""

FILES: dict[str, dict[str, Json]] = {
    "facebook": {
        "posts/profile_posts_1.json": [
            {
                "timestamp": NOON,
                "title": CITIZEN,
                "data": [{"post": "Ã\u0085pent #kultur"}, {"update_timestamp": NOON}],
                "attachments": [{"data": [{"media": _PICTURE}, {"place": {}}]}],
            }
        ],
        f"messages/inbox/{CITIZEN}_100001/message_1.json": _PRIVATE,
        "comments.json": {
            "comments_v2": [
                {"timestamp": NOON, "data": [{"comment": {"comment": CITIZEN}}]}
            ]
        },
    },
    "instagram": {
        "media/posts_1.json": [{"media": [_PICTURE], "title": "Åpent #kultur"}],
        f"messages/inbox/{CITIZEN}_100001/message_1.json": _PRIVATE,
        "comments/post_comments_1.json": [
            {
                "media_list_data": [{"uri": ""}],
                "string_map_data": {
                    "Kommentar": {"value": CITIZEN},
                    "Tid": {"timestamp": NOON},
                },
            }
        ],
        "media/archived_posts.json": {
            "ig_archived_post_media": [{"media": [_PICTURE]}]
        },
    },
}
"""Files of downloads, by platform and name."""
