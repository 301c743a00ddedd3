import json
import boto3

ec2 = boto3.client("ec2")
route53 = boto3.client("route53")
autoscaling = boto3.client("autoscaling")


def address_of(instance):
    found = ec2.describe_instances(InstanceIds=[instance])
    return found["Reservations"][0]["Instances"][0]["PrivateIpAddress"]


def handler(event, context):
    detail = event["detail"]
    record = json.loads(detail["NotificationMetadata"])
    address = address_of(detail["EC2InstanceId"])
    route53.change_resource_record_sets(
        HostedZoneId=record["zone"],
        ChangeBatch={
            "Changes": [
                {
                    "Action": "UPSERT",
                    "ResourceRecordSet": {
                        "Name": record["name"],
                        "Type": "A",
                        "TTL": 30,
                        "ResourceRecords": [{"Value": address}],
                    },
                }
            ]
        },
    )
    autoscaling.complete_lifecycle_action(
        AutoScalingGroupName=detail["AutoScalingGroupName"],
        LifecycleHookName=detail["LifecycleHookName"],
        LifecycleActionToken=detail["LifecycleActionToken"],
        LifecycleActionResult="CONTINUE",
    )
    print(json.dumps({"name": record["name"], "address": address}))
